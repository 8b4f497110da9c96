package dev.footfall.hosts.jetty;

/** Tells which threads are left when all is over. */
final class Threads {

    private Threads() {}

    static void print() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .sorted()
                .forEach(name -> System.out.println("THREAD " + name));
    }
}
