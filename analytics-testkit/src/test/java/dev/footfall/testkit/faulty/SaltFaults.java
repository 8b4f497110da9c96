package dev.footfall.testkit.faulty;

import dev.footfall.visitor.SaltStore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Wrong ways to keep salts. */
final class SaltFaults {

    static final List<Fault> ALL = List.of(
            fault(
                    "takes every candidate",
                    List.of("theFirstCandidateIsKept", "allWhoAskAtOnceGetOneSalt"),
                    sound -> new Salts(sound, candidate -> candidate, true, 0)),
            fault(
                    "cuts salts to 15 bytes",
                    List.of("theFirstCandidateIsKept", "everyByteIsKept"),
                    sound -> new Salts(sound, candidate -> Arrays.copyOf(candidate, 15), false, 0)),
            fault(
                    "destroys the day itself",
                    List.of("theSaltsOfTheDaysBeforeAreDestroyedAndNoOther", "destroyingNothingDoesNothing"),
                    sound -> new Salts(sound, candidate -> candidate, false, 1)),
            fault(
                    "destroys too little",
                    List.of("theSaltsOfTheDaysBeforeAreDestroyedAndNoOther"),
                    sound -> new Salts(sound, candidate -> candidate, false, -1)));

    private SaltFaults() {}

    private static Fault fault(String name, List<String> foundBy, Function<SaltStore, SaltStore> spoil) {
        return new Fault(name, foundBy, sound -> SpoiltStore.salts(sound, spoil.apply(sound.salts())));
    }

    private record Salts(SaltStore sound, Function<byte[], byte[]> spoil, boolean forgets, int days)
            implements SaltStore {
        @Override
        public byte[] salt(LocalDate day, byte[] candidate) {
            byte[] kept = sound.salt(day, spoil.apply(candidate));
            return forgets ? candidate : kept;
        }

        @Override
        public void destroyBefore(LocalDate day) {
            sound.destroyBefore(day.plusDays(days));
        }
    }
}
