package io.jinliu.payment.collect;

import java.util.List;
import org.springframework.stereotype.Component;

/** Lets a due's owner know that it is collected, if he lives here; the others hear of it by the event. */
@Component
class Followers {

    private final List<WhenCollected> followers;

    Followers(List<WhenCollected> followers) {
        this.followers = List.copyOf(followers);
    }

    void tell(Terms terms, Receipt receipt) {
        followers.stream()
                .filter(follower -> follower.kind() == terms.due().kind())
                .forEach(follower -> follower.collected(terms, receipt));
    }
}
