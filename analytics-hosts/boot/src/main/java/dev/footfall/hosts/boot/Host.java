package dev.footfall.hosts.boot;

import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An application that knows nothing of analytics. It tells how it was put together, and ends with its input. */
@SpringBootApplication
public class Host {

    public static void main(String[] arguments) throws IOException {
        ConfigurableApplicationContext context = SpringApplication.run(Host.class, arguments);
        Makeup.of(context).forEach(System.out::println);
        System.out.println("READY " + context.getEnvironment().getProperty("local.server.port"));
        while (System.in.read() >= 0) {
            // Whoever started us says nothing but that it is over.
        }
        context.close();
        System.out.println("CLOSED");
    }
}
