package io.jinliu.settlement.ledger;

/** The same cause came with other money than before. Neither is believed over the other: a person must look. */
public final class ContradictedPosting extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ContradictedPosting(Posting posting) {
        super("%s of %s is booked with other money than %s"
                .formatted(posting.kind(), posting.cause(), posting.entries()));
    }
}
