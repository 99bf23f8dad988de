package io.jinliu.payment.part;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a holder that lies elsewhere has done. */
@Service
class MarkPart {

    private final Parts parts;

    MarkPart(Parts parts) {
        this.parts = parts;
    }

    /** False if the payment was closed meanwhile: then it is being released. */
    @Transactional
    public boolean held(Part part) {
        return parts.move(part, Part.State.WANTED, Optional.empty());
    }

    /** Whoever comes second finds it ended. */
    @Transactional
    public void ended(Part part) {
        parts.move(part.ended(), part.state(), Optional.empty());
    }
}
