package io.jinliu.payment.card.web;

import io.jinliu.payment.card.CardNo;
import io.jinliu.payment.card.FreezeCard;
import io.jinliu.payment.card.ReadCard;
import io.jinliu.payment.card.UnknownCard;
import io.jinliu.payment.collect.WrongPin;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A card's number stands in the body, its PIN in a header: neither is in an address that somebody logs. */
@RestController
@RequestMapping("/api/v1/cards")
class CardController {

    private final ReadCard readCard;
    private final FreezeCard freezeCard;

    CardController(ReadCard readCard, FreezeCard freezeCard) {
        this.readCard = readCard;
        this.freezeCard = freezeCard;
    }

    @PostMapping("/balance")
    @RolesAllowed("BUYER")
    @Operation(summary = "What is on a card, for whoever has its PIN")
    CardView balance(
            @RequestHeader(name = "Card-Pin", required = false) @Nullable String pin,
            @Valid @RequestBody CardRequest request) {
        return CardView.of(
                readCard.read(request.card(), Optional.ofNullable(pin).orElseThrow(WrongPin::new)));
    }

    @PostMapping("/freezes")
    @RolesAllowed({"OPERATOR", "FINANCE"})
    @Operation(summary = "Keep a card from paying and from expiring")
    CardView freeze(@Valid @RequestBody FreezeRequest request) {
        return CardView.of(freezeCard.freeze(request.card(), request.reason()));
    }

    @PostMapping("/unfreezes")
    @RolesAllowed({"OPERATOR", "FINANCE"})
    @Operation(summary = "Let a frozen card pay again")
    CardView unfreeze(@Valid @RequestBody FreezeRequest request) {
        return CardView.of(freezeCard.unfreeze(request.card(), request.reason()));
    }

    private static CardNo number(String digits) {
        return CardNo.parse(digits).orElseThrow(UnknownCard::new);
    }

    record CardRequest(@NotNull @Pattern(regexp = "\\d{19}") String cardNo) {

        CardNo card() {
            return number(cardNo);
        }
    }

    record FreezeRequest(
            @NotNull @Pattern(regexp = "\\d{19}") String cardNo,

            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,80}") String reason) {

        CardNo card() {
            return number(cardNo);
        }
    }
}
