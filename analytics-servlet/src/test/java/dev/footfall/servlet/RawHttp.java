package dev.footfall.servlet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no decent client would. */
public final class RawHttp {

    private RawHttp() {}

    /** Sends the text as it is, and reads the status of what comes back; the connection stays open meanwhile. */
    public static int statusOf(int port, String text) throws IOException {
        String line = firstLineOf(port, text);
        return Integer.parseInt(line.split(" ")[1]);
    }

    private static String firstLineOf(int port, String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = reader.readLine();
            if (line == null) {
                throw new IOException("no answer");
            }
            return line;
        }
    }

    /** Sends the text and hangs up. */
    public static void sendAndLeave(int port, String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }
    }
}
