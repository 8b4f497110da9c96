package dev.footfall.core.settings;

/**
 * A setting that cannot be used.
 *
 * @param value what it says, without the credentials in it; for secrets only that it is one
 * @param right what would be right
 */
public record SettingsFault(String name, String value, String right) {

    public SettingsFault {
        value = Masked.of(value);
    }

    @Override
    public String toString() {
        return name + " = '" + value + "': must be " + right;
    }
}
