package dev.footfall.test;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Fault;
import dev.footfall.event.InvalidEventException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** What is tracked between two clearings. Each draft is followed up to its fate. */
final class Recording {

    private final AnalyticsEngine engine;
    private final List<CompletableFuture<Event>> fates = new ArrayList<>();

    Recording(AnalyticsEngine engine) {
        this.engine = engine;
    }

    AnalyticsEngine engine() {
        return engine;
    }

    /** One lock around both keeps the fates in the order of the drafts. */
    synchronized CompletionStage<Event> submit(EventDraft draft) {
        CompletableFuture<Event> fate = engine.submit(draft).toCompletableFuture();
        fates.add(fate);
        return fate.copy();
    }

    synchronized void track(EventDraft draft) {
        try {
            submit(draft);
        } catch (RuntimeException e) {
            fates.add(CompletableFuture.failedFuture(e));
        }
    }

    private synchronized List<CompletableFuture<Event>> fates() {
        return List.copyOf(fates);
    }

    /** The engine, once everything offered before is stored or refused. */
    AnalyticsEngine settled() {
        fates().forEach(fate -> fate.exceptionally(refused -> null).join());
        return engine;
    }

    Outcome outcome() {
        Map<UUID, Event> events = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        List<CompletableFuture<Event>> followed = fates();
        for (int i = 0; i < followed.size(); i++) {
            try {
                Event event = followed.get(i).join();
                events.put(event.id(), event);
            } catch (CompletionException e) {
                faults.addAll(faults(i, e.getCause() == null ? e : e.getCause()));
            }
        }
        return new Outcome(List.copyOf(events.values()), List.copyOf(faults));
    }

    private static List<Fault> faults(int index, Throwable cause) {
        return cause instanceof InvalidEventException invalid
                ? invalid.faults().stream().map(fault -> fault.at(index)).toList()
                : List.of(new Fault(index, "", cause.toString()));
    }

    /** What became of all drafts. */
    record Outcome(List<Event> events, List<Fault> faults) {}
}
