package io.jinliu.payment.webhook.web;

import io.jinliu.common.security.Caller;
import io.jinliu.payment.webhook.ChangeEndpoint;
import io.jinliu.payment.webhook.ReadWebhooks;
import io.jinliu.payment.webhook.RegisterEndpoint;
import io.jinliu.payment.webhook.TellAgain;
import io.jinliu.payment.webhook.web.WebhookRequests.ChangeRequest;
import io.jinliu.payment.webhook.web.WebhookRequests.RegisterRequest;
import io.jinliu.payment.webhook.web.WebhookRequests.ReplayRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    private final RegisterEndpoint registerEndpoint;
    private final ChangeEndpoint changeEndpoint;
    private final ReadWebhooks readWebhooks;
    private final TellAgain tellAgain;

    WebhookController(
            RegisterEndpoint registerEndpoint,
            ChangeEndpoint changeEndpoint,
            ReadWebhooks readWebhooks,
            TellAgain tellAgain) {
        this.registerEndpoint = registerEndpoint;
        this.changeEndpoint = changeEndpoint;
        this.readWebhooks = readWebhooks;
        this.tellAgain = tellAgain;
    }

    @PostMapping
    @RolesAllowed("MERCHANT")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Be told what happens; the secret in the answer is shown this once")
    ResponseEntity<EndpointView> register(Caller caller, @Valid @RequestBody RegisterRequest request) {
        var view = EndpointView.withSecret(registerEndpoint.register(Merchants.of(caller), request.wish()));
        return ResponseEntity.created(URI.create("/api/v1/webhooks/" + view.id()))
                .body(view);
    }

    @GetMapping
    @RolesAllowed("MERCHANT")
    @Operation(summary = "The merchant's webhooks, oldest first")
    EndpointList list(Caller caller) {
        var endpoints = readWebhooks.endpoints(Merchants.of(caller));
        return new EndpointList(endpoints.stream().map(EndpointView::of).toList());
    }

    @GetMapping("/{webhookId}")
    @RolesAllowed("MERCHANT")
    @Operation(summary = "One webhook, without its secret")
    EndpointView read(Caller caller, @PathVariable String webhookId) {
        return EndpointView.of(readWebhooks.endpoint(Merchants.of(caller), Merchants.endpoint(webhookId)));
    }

    @PatchMapping("/{webhookId}")
    @RolesAllowed("MERCHANT")
    @Operation(summary = "Change what is named and leave the rest; enabled switches it on and off")
    EndpointView change(Caller caller, @PathVariable String webhookId, @Valid @RequestBody ChangeRequest request) {
        return EndpointView.of(
                changeEndpoint.change(Merchants.of(caller), Merchants.endpoint(webhookId), request.change()));
    }

    @DeleteMapping("/{webhookId}")
    @RolesAllowed("MERCHANT")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a webhook for good; what waits for it is given up")
    void remove(Caller caller, @PathVariable String webhookId) {
        changeEndpoint.remove(Merchants.of(caller), Merchants.endpoint(webhookId));
    }

    @PostMapping("/{webhookId}/rotate-secret")
    @RolesAllowed("MERCHANT")
    @Operation(summary = "Make a new secret, shown this once; the old one stays valid for a day")
    EndpointView rotate(Caller caller, @PathVariable String webhookId) {
        return EndpointView.withSecret(
                changeEndpoint.rotateSecret(Merchants.of(caller), Merchants.endpoint(webhookId)));
    }

    @PostMapping("/{webhookId}/replay")
    @RolesAllowed("MERCHANT")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Be told again what happened between two times, under the same event ids")
    Replayed replay(Caller caller, @PathVariable String webhookId, @Valid @RequestBody ReplayRequest request) {
        return new Replayed(tellAgain.replay(
                Merchants.of(caller), Merchants.endpoint(webhookId), request.from(), request.to(), request.chosen()));
    }

    record EndpointList(List<EndpointView> items) {}

    /** @param deliveries how many were made */
    record Replayed(int deliveries) {}
}
