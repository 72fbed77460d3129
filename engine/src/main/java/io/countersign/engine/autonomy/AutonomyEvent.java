package io.countersign.engine.autonomy;

/** Something that bears on how far a model is trusted. */
public sealed interface AutonomyEvent {
    /** The model was asked some times, and some of them it gave no answer. */
    record Calls(CallWindow.Portion portion) implements AutonomyEvent {}

    /** A monitor says that the model is not what it was. */
    record DriftAlarm(String detail) implements AutonomyEvent {}

    /** A person accepted a new baseline, or the alarm turned out false. */
    record DriftCleared() implements AutonomyEvent {}

    /** A person puts the model at a level and keeps it there, unless a rule demands a worse one. */
    record Pinned(AutonomyLevel level, String by, String reason) implements AutonomyEvent {}

    /** A person lets the rules work again; a locked model advises on probation. */
    record Released(String by, String reason) implements AutonomyEvent {}

    /** Nothing happened but time. */
    record TimePassed() implements AutonomyEvent {}

    /** Who wants it so; empty if it is no person's wish. */
    default String person() {
        return switch (this) {
            case Pinned(var level, String by, var reason) -> by;
            case Released(String by, var reason) -> by;
            case Calls _, DriftAlarm _, DriftCleared _, TimePassed _ -> "";
        };
    }
}
