package io.jinliu.payment.split;

import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows splits and what came back of them to whoever may see them; to anybody else there are none. */
@Service
public class ReadSplits {

    private final Splits splits;
    private final GiveBacks giveBacks;

    ReadSplits(Splits splits, GiveBacks giveBacks) {
        this.splits = splits;
        this.giveBacks = giveBacks;
    }

    /** @throws UnknownSplit if there is none that the caller may see */
    @Transactional(readOnly = true)
    public Split read(long splitNo, Caller caller) {
        return splits.find(splitNo)
                .filter(split -> maySee(caller, split))
                .orElseThrow(() -> new UnknownSplit("split " + splitNo));
    }

    /** All of a payment that the caller may see, oldest first. */
    @Transactional(readOnly = true)
    public List<Split> of(long paymentNo, Caller caller) {
        return splits.of(paymentNo).stream()
                .filter(split -> maySee(caller, split))
                .toList();
    }

    /** What receivers of a split give back, oldest first. */
    @Transactional(readOnly = true)
    public List<GiveBack> givenBack(long splitNo) {
        return giveBacks.of(splitNo);
    }

    private static boolean maySee(Caller caller, Split split) {
        return caller.actsFor(split.terms().merchant()) || caller.is(Role.OPERATOR) || caller.is(Role.FINANCE);
    }
}
