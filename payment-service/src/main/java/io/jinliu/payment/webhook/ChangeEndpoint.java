package io.jinliu.payment.webhook;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Changes a merchant's endpoint: where it leads, what it hears, whether it is on, what it is signed with. */
@Service
public class ChangeEndpoint {

    private final SafeAddresses addresses;
    private final KeepEndpoint keep;
    private final NewSecrets secrets;

    ChangeEndpoint(SafeAddresses addresses, KeepEndpoint keep, NewSecrets secrets) {
        this.addresses = addresses;
        this.keep = keep;
        this.secrets = secrets;
    }

    /**
     * Changes what is named and leaves the rest.
     *
     * @throws WebhookRejection if there is none of that merchant, or it would lead to where nothing may be sent
     */
    public Endpoint change(String merchant, long endpointNo, Change change) {
        return keep.change(merchant, endpointNo, change.to(change.url().map(addresses::require)));
    }

    /**
     * The endpoint with its new secret; the old one goes on being valid for a day.
     *
     * @throws UnknownEndpoint if there is none of that merchant
     */
    public Endpoint rotateSecret(String merchant, long endpointNo) {
        return keep.rotate(merchant, endpointNo, secrets.next());
    }

    /** @throws UnknownEndpoint if there is none of that merchant */
    public void remove(String merchant, long endpointNo) {
        keep.remove(merchant, endpointNo);
    }

    /** What is to be different. */
    public record Change(
            Optional<String> url,
            Optional<String> description,
            Optional<Set<EventType>> events,
            Optional<Boolean> enabled) {

        Change to(Optional<String> safeUrl) {
            return new Change(safeUrl, description, events, enabled);
        }

        Endpoint.Wish of(Endpoint endpoint) {
            return new Endpoint.Wish(
                    url.orElse(endpoint.url()),
                    description.orElse(endpoint.description()),
                    events.orElse(endpoint.events()));
        }
    }
}
