package dev.footfall.core.memory;

import dev.footfall.visitor.SaltStore;
import java.time.LocalDate;

record InMemorySalts(Memory memory) implements SaltStore {

    @Override
    public byte[] salt(LocalDate day, byte[] candidate) {
        return memory.salt(day, candidate);
    }

    @Override
    public void destroyBefore(LocalDate day) {
        memory.destroySaltsBefore(day);
    }
}
