package io.jinliu.payment.due;

import java.util.Optional;

/** Who owns a due and can be asked when its event is not here yet. Leaves the process. */
public interface DueOwner {

    Optional<Owed> ask(DueRef ref);
}
