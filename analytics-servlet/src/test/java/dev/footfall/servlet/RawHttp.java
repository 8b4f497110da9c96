package dev.footfall.servlet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends what no decent client would. */
public final class RawHttp {

    private RawHttp() {}

    /** Sends the text as it is, and reads the status of what comes back; the connection stays open meanwhile. */
    public static int statusOf(int port, String text) throws IOException {
        String line = firstLineOf(port, text);
        return Integer.parseInt(line.split(" ", -1)[1]);
    }

    private static String firstLineOf(int port, String text) throws IOException {
        try (Socket socket = connect(port)) {
            send(socket, text);
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = reader.readLine();
            if (line == null) {
                throw new IOException("no answer");
            }
            return line;
        }
    }

    /** Sends the text as it is, and reads all that comes back. */
    public static String bodyOf(int port, String text) throws IOException {
        try (Socket socket = connect(port)) {
            send(socket, text.replaceFirst("\r\n", "\r\nConnection: close\r\n"));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends the text, says that nothing more comes, and reads what comes back. */
    public static String halfClosed(int port, String text) throws IOException {
        try (Socket socket = connect(port)) {
            send(socket, text);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends the text, and hangs up at that moment. */
    public static void leaveWhen(CountDownLatch moment, int port, String text)
            throws IOException, InterruptedException {
        try (Socket socket = connect(port)) {
            socket.setSoLinger(true, 0);
            send(socket, text);
            if (!moment.await(30, TimeUnit.SECONDS)) {
                throw new IOException("the moment never came");
            }
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
