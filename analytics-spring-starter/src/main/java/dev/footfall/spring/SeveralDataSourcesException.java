package dev.footfall.spring;

import java.util.List;

/** The host has several {@code DataSource} beans, and nothing tells which of them is to keep events. */
final class SeveralDataSourcesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> names;

    SeveralDataSourcesException(List<String> names) {
        super("several DataSource beans and no choice among them: " + String.join(", ", names));
        this.names = List.copyOf(names);
    }

    List<String> names() {
        return names;
    }
}
