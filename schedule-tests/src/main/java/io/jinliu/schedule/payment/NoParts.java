package io.jinliu.schedule.payment;

import io.jinliu.payment.part.Part;
import io.jinliu.payment.part.Parts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One method pays it all in this world. */
record NoParts() implements Parts {

    @Override
    public void add(Part part) {
        throw new IllegalStateException("Nothing is held here: " + part);
    }

    @Override
    public List<Part> of(long paymentNo) {
        return List.of();
    }

    @Override
    public List<Part> lock(long paymentNo) {
        return List.of();
    }

    @Override
    public Optional<Part> find(long partNo) {
        return Optional.empty();
    }

    @Override
    public boolean move(Part next, Part.State from, Optional<Instant> askAt) {
        throw new IllegalStateException("Nothing is held here: " + next);
    }
}
