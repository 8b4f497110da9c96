package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import dev.footfall.jdbc.JdbcStore;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;

/**
 * A host of its own, with or without analytics. Tells its port, then at each line of input the live bytes of its heap,
 * and ends with its input.
 */
final class HostProcess {

    private static final int COLLECTIONS = 3;

    private HostProcess() {}

    /**
     * Runs until its input ends.
     *
     * @param args of the database, its address and its user; none: without analytics
     */
    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            try (Server server = Server.without()) {
                serve(server);
            }
            return;
        }
        try (AnalyticsStore store =
                        JdbcStore.builder().url(args[0], args[1], "").build();
                Server server = Server.with(store)) {
            serve(server);
        }
    }

    private static void serve(Server server) throws Exception {
        Report.line("port %d", server.port());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                Report.line("heap %d", live());
            }
        }
    }

    private static long live() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
