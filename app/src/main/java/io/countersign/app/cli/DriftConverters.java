package io.countersign.app.cli;

import io.countersign.engine.drift.MonitorKind;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what stands after the options of drift. */
final class DriftConverters {
    private DriftConverters() {}

    /** A monitor by its name. */
    static final class Kind implements ITypeConverter<MonitorKind> {
        @Override
        public MonitorKind convert(String text) {
            return MonitorKind.of(text.toLowerCase(Locale.ROOT))
                    .orElseThrow(() ->
                            new TypeConversionException("give one of %s, not %s".formatted(MonitorKind.words(), text)));
        }
    }

    /** A finite number. */
    static final class Decimal implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new TypeConversionException("give a number, not " + text);
            }
            throw new TypeConversionException("give a finite number, not " + text);
        }
    }

    /** A whole number that is not negative. */
    static final class Whole implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{1,9}")) {
                throw new TypeConversionException("give a whole number, not " + text);
            }
            return Integer.valueOf(text);
        }
    }

    /** Any whole number of 64 bits. */
    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("give a whole number, not " + text);
            }
        }
    }

    /** A choice that has to be said; a truth value would be taken for a flag. */
    enum OnOff {
        ON,
        OFF
    }

    /** On or off. */
    static final class Switch implements ITypeConverter<OnOff> {
        @Override
        public OnOff convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "on" -> OnOff.ON;
                case "off" -> OnOff.OFF;
                default -> throw new TypeConversionException("give on or off, not " + text);
            };
        }
    }
}
