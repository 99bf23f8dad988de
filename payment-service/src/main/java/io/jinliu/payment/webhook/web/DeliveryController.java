package io.jinliu.payment.webhook.web;

import io.jinliu.common.security.Caller;
import io.jinliu.payment.webhook.Deliveries;
import io.jinliu.payment.webhook.Delivery;
import io.jinliu.payment.webhook.ReadWebhooks;
import io.jinliu.payment.webhook.TellAgain;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/webhook-deliveries")
class DeliveryController {

    private final ReadWebhooks readWebhooks;
    private final TellAgain tellAgain;

    DeliveryController(ReadWebhooks readWebhooks, TellAgain tellAgain) {
        this.readWebhooks = readWebhooks;
        this.tellAgain = tellAgain;
    }

    @GetMapping
    @RolesAllowed("MERCHANT")
    @Operation(summary = "What was or is to be told, the newest first; ask with nextCursor for the next page")
    DeliveryList list(
            Caller caller,
            @RequestParam @Nullable @Positive Long endpoint,
            @RequestParam Delivery.@Nullable State state,
            @RequestParam @Nullable @Positive Long cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var search =
                new Deliveries.Search(Merchants.of(caller), Optional.ofNullable(endpoint), Optional.ofNullable(state));
        var below = cursor == null ? Long.MAX_VALUE : cursor;
        return DeliveryList.of(readWebhooks.deliveries(below, limit + 1, search), limit);
    }

    @GetMapping("/{deliveryId}")
    @RolesAllowed("MERCHANT")
    @Operation(summary = "One delivery with its body and every attempt: what was signed, what was answered")
    StoryView read(Caller caller, @PathVariable String deliveryId) {
        return StoryView.of(readWebhooks.delivery(Merchants.of(caller), Merchants.delivery(deliveryId)));
    }

    @PostMapping("/{deliveryId}/resend")
    @RolesAllowed("MERCHANT")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Tell the same event to the same webhook once more, as a new delivery")
    DeliveryView resend(Caller caller, @PathVariable String deliveryId) {
        return DeliveryView.of(tellAgain.resend(Merchants.of(caller), Merchants.delivery(deliveryId)));
    }
}
