package io.jinliu.payment.webhook;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Gives a merchant a further endpoint, after looking where it leads. */
@Service
public class RegisterEndpoint {

    private final SafeAddresses addresses;
    private final KeepEndpoint keep;
    private final NewSecrets secrets;
    private final Ids ids;
    private final Clock clock;

    RegisterEndpoint(SafeAddresses addresses, KeepEndpoint keep, NewSecrets secrets, Ids ids, Clock clock) {
        this.addresses = addresses;
        this.keep = keep;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The endpoint with its secret, which is never shown again.
     *
     * @throws WebhookRejection if it leads to where nothing may be sent, or the merchant has too many
     */
    public Endpoint register(String merchant, Endpoint.Wish wish) {
        var safe = new Endpoint.Wish(addresses.require(wish.url()), wish.description(), wish.events());
        var number = ids.next(Slot.ofOwner(merchant));
        return keep.open(Endpoint.opened(number, merchant, safe, Secrets.of(secrets.next()), clock.instant()));
    }
}
