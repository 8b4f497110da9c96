package dev.footfall.core.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Settings cannot be used; its message lists every fault. */
public class InvalidSettingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<SettingsFault> faults;

    public InvalidSettingsException(List<SettingsFault> faults) {
        super(faults.stream()
                .map(fault -> System.lineSeparator() + "  " + fault)
                .collect(Collectors.joining("", "Settings of analytics cannot be used:", "")));
        this.faults = List.copyOf(faults);
    }

    public List<SettingsFault> faults() {
        return faults;
    }
}
