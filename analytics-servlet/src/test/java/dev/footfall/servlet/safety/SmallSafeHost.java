package dev.footfall.servlet.safety;

import dev.footfall.event.Event;
import dev.footfall.servlet.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Sends what costs little to send and might cost much to take, in a JVM of its own; prints what came back. */
final class SmallSafeHost {

    private static final int BOMB = 100 << 20;
    private static final int DIGITS = 1_000_000_000;
    private static final String EVENTS = Site.EVENTS;

    private final int port;

    private SmallSafeHost(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        try (SafeSite site = SafeSite.start()) {
            new SmallSafeHost(site.site().port()).run();
            System.out.println("stored " + longest(site.site().stored()));
            System.out.println("still answers " + site.site().ask(EVENTS).status());
        }
    }

    private void run() throws Exception {
        byte[] bomb = bomb();
        tell("gzip bomb of nobody", () -> post("nobody", "Content-Encoding: gzip\r\n", bomb, 1));
        tell("gzip bomb", () -> post("all", "Content-Encoding: gzip\r\n", bomb, 1));
        byte[] deep = ("{\"eventType\":\"page view\",\"eventMetadata\":" + "{\"a\":".repeat(5_000) + "1"
                        + "}".repeat(5_001))
                .getBytes(StandardCharsets.UTF_8);
        tell("deep JSON", () -> post("all", "", deep, 1));
        byte[] digits = "9".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        tell("endless number", () -> post("all", "", digits, DIGITS / digits.length));
        tell("huge page", () -> get(EVENTS + "?limit=2147483647"));
        tell("huge list of pages", () -> get(EVENTS + "/views?page=999999999&range=day"));
        tell("huge tree page", () -> get("/api/v2/statistics/devices/?last_week=1&page=99999999999"));
        tell("huge range", () -> get("/analytics/videos/intro?period=999999999h&groupBy=hour"));
        headers();
        inParallel();
    }

    private void headers() throws Exception {
        String header = "x".repeat(100_000);
        byte[] event = "{\"eventType\":\"page view\",\"sessionId\":\"s\"}".getBytes(StandardCharsets.UTF_8);
        for (String name :
                List.of("User-Agent", "Referer", "Origin", "Cookie", "X-Any", "Accept-Language", "Sec-GPC")) {
            tell("huge " + name, () -> post("all", name + ": " + header + "\r\n", event, 1));
        }
        tell("huge token", () -> post(header, "", event, 1));
        tell("huge type", () -> post("all", "Content-Encoding: " + header + "\r\n", event, 1));
    }

    private static int longest(List<Event> events) {
        return events.stream()
                .mapToInt(event -> Math.max(length(event.userAgent()), length(event.referer())))
                .max()
                .orElse(0);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private void inParallel() throws Exception {
        String event = "{\"eventType\":\"page view\",\"sessionId\":\"s\",\"eventMetadata\":{\"a\":\"" + "x".repeat(900)
                + "\"}},";
        byte[] batch = ("[" + event.repeat(999)
                        + event.replace("page view", "no such type").replace("},", "}") + "]")
                .replace("}},]", "}}]")
                .getBytes(StandardCharsets.UTF_8);
        ExecutorService senders = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> sendings = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                sendings.add(() -> post("all", "", batch, 1));
            }
            List<String> statuses = new ArrayList<>();
            for (Future<String> sending : senders.invokeAll(sendings)) {
                statuses.add(sending.get());
            }
            System.out.println(
                    "large batches " + statuses.stream().distinct().sorted().toList());
        } finally {
            senders.shutdownNow();
        }
    }

    private static void tell(String what, Callable<String> request) throws Exception {
        long start = System.nanoTime();
        String status = request.call();
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.println(what + " " + status + (millis < 3_000 ? "" : " after " + millis + " ms"));
    }

    private String get(String pathAndQuery) throws IOException {
        return send("GET " + pathAndQuery + " HTTP/1.1\r\nAuthorization: Bearer all\r\n", new byte[0], 0);
    }

    private String post(String token, String headers, byte[] body, int times) throws IOException {
        String head = "POST " + EVENTS + " HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token
                + "\r\n" + headers + "Content-Length: " + (long) body.length * times + "\r\n";
        return send(head, body, times);
    }

    /** Goes on sending until it is told to stop, and reads the status. */
    private String send(String head, byte[] body, int times) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "Host: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            try {
                for (int i = 0; i < times && socket.getInputStream().available() == 0; i++) {
                    out.write(body);
                }
            } catch (SocketException e) {
                // Nobody listens any more; what was said before can still be read.
            }
            byte[] start = socket.getInputStream().readNBytes(12);
            return new String(start, 9, 3, StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < BOMB / blanks.length; i++) {
                out.write(blanks);
            }
        }
        return packed.toByteArray();
    }
}
