package io.jinliu.invariant;

/** A sentence about all books at rest that must be true whatever happened. */
interface Invariant {

    /** As docs/domain/invariants.md numbers it; a letter where one number needs several sentences. */
    String id();

    String sentence();

    /** Tells what was looked at and which rows are not as the sentence says. */
    void judge(World world, Findings findings);
}
