package io.jinliu.common.id;

/** Hands out numbers that remember their slot: positive, 63 bits, never twice, roughly in the order of time. */
public interface Ids {

    /** A new number living in the slot. */
    long next(Slot slot);

    /** The same moment, worker and sequence in another slot: for a number that was claimed before its slot was known. */
    static long in(Slot slot, long number) {
        return (number & -Slot.COUNT) | slot.value();
    }
}
