package dev.footfall.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands before a server, and can let its answers vanish as a network does that forgets a connection. */
final class SilenceableProxy implements AutoCloseable {

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final int server;
    private volatile boolean silent;

    SilenceableProxy(int server) throws IOException {
        this.server = server;
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void fallSilent() {
        silent = true;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            open.add(client);
            if (silent) {
                client.close();
                continue;
            }
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(behind);
            start(() -> forward(client, behind));
            start(() -> forward(behind, client));
        }
    }

    private void forward(Socket from, Socket to) throws IOException {
        byte[] bytes = new byte[8192];
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            if (!silent) {
                out.write(bytes, 0, read);
            }
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // One end is gone: so is this.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
