package dev.footfall.core.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns texts into values and gathers every fault, so that one start tells them all. */
final class SettingValues {

    private static final Pattern SIMPLE_DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})(B|KB|MB|GB)?");

    private final SettingSource source;
    private final Set<String> read = new HashSet<>();
    private final List<SettingsFault> faults = new ArrayList<>();

    SettingValues(SettingSource source) {
        this.source = source;
    }

    /** Every name that was asked for. */
    Set<String> read() {
        return read;
    }

    Set<String> names() {
        return source.names();
    }

    /** Whether it is there without a value, which means not set. */
    boolean isBlank(String name) {
        String value = source.get(name);
        return value != null && value.isBlank();
    }

    List<SettingsFault> faults() {
        return faults;
    }

    void fault(String name, String value, String right) {
        faults.add(new SettingsFault(name, value, right));
    }

    /** Blank means not set, as an empty environment variable does. */
    @Nullable
    String text(String name) {
        read.add(name);
        String value = source.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Null where it is not set or a fault was found. */
    @Nullable
    String matching(String name, Pattern pattern, String right) {
        String value = text(name);
        if (value == null || pattern.matcher(value).matches()) {
            return value;
        }
        fault(name, value, right);
        return null;
    }

    /** Everything that is set below a name, by the rest of its own. */
    Map<String, String> under(String prefix) {
        Map<String, String> found = new TreeMap<>();
        for (String name : source.names()) {
            String value = name.startsWith(prefix) ? text(name) : null;
            if (value != null) {
                found.put(name.substring(prefix.length()), value);
            }
        }
        return found;
    }

    List<String> list(String name) {
        String value = text(name);
        return value == null
                ? List.of()
                : Stream.of(value.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    boolean flag(String name, boolean otherwise) {
        return parse(name, otherwise, "true or false", value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        });
    }

    int count(String name, int otherwise, int min, int max) {
        return parse(name, otherwise, "a whole number from " + min + " to " + max, value -> {
            int number = Integer.parseInt(value);
            require(number >= min && number <= max);
            return number;
        });
    }

    /** The same; null where none is set or a fault was found. */
    @Nullable
    Integer optionalCount(String name, int min, int max) {
        int number = count(name, min - 1, min, max);
        return number < min ? null : number;
    }

    /** A number of bytes, plain or with a unit of 1,024: {@code 512KB}. */
    long size(String name, long otherwise, long min, long max) {
        return parse(name, otherwise, "a size from " + min + "B to " + max + "B, such as 1048576 or 1MB", value -> {
            Matcher matcher = SIZE.matcher(value.toUpperCase(Locale.ROOT));
            require(matcher.matches());
            long size = Long.parseLong(matcher.group(1)) * unit(matcher.group(2));
            require(size >= min && size <= max);
            return size;
        });
    }

    Duration duration(String name, Duration otherwise, Duration min, Duration max) {
        return parse(
                name, otherwise, "a duration from " + min + " to " + max + ", such as 500ms, 30m or PT30M", value -> {
                    Duration duration = duration(value);
                    require(duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0);
                    return duration;
                });
    }

    /** The value, or the other one where none is set or a fault was found. */
    <T> T parse(String name, T otherwise, String right, Function<String, T> parser) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return parser.apply(value);
        } catch (RuntimeException e) {
            fault(name, value, right);
            return otherwise;
        }
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException();
        }
    }

    private static long unit(@Nullable String unit) {
        return switch (unit == null ? "B" : unit) {
            case "KB" -> 1L << 10;
            case "MB" -> 1L << 20;
            case "GB" -> 1L << 30;
            default -> 1;
        };
    }

    private static Duration duration(String value) throws DateTimeParseException {
        Matcher matcher = SIMPLE_DURATION.matcher(value);
        if (!matcher.matches()) {
            return Duration.parse(value);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
