package io.countersign.engine.drift;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The saved state of a monitor: immutable, compared by value. What goes on from it gives the same results to the last bit. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnyChangeSnapshot.class, name = "any-change"),
    @JsonSubTypes.Type(value = MeanShiftSnapshot.class, name = "mean-shift"),
    @JsonSubTypes.Type(value = CalibrationSnapshot.class, name = "calibration"),
    @JsonSubTypes.Type(value = AdwinSnapshot.class, name = "adwin"),
    @JsonSubTypes.Type(value = RuleSnapshot.class, name = "rule")
})
public sealed interface MonitorSnapshot
        permits AnyChangeSnapshot, MeanShiftSnapshot, CalibrationSnapshot, AdwinSnapshot, RuleSnapshot {
    /** A monitor that goes on from here. */
    Monitor resume();
}
