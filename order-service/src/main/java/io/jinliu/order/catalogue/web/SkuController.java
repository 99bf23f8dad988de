package io.jinliu.order.catalogue.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.order.catalogue.AddSku;
import io.jinliu.order.catalogue.Catalogue;
import io.jinliu.order.catalogue.Sku;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over HTTP; who only looks around needs no name. */
@RestController
@RequestMapping("/api/v1/skus")
class SkuController {

    private final AddSku addSku;
    private final Catalogue catalogue;

    SkuController(AddSku addSku, Catalogue catalogue) {
        this.addSku = addSku;
        this.catalogue = catalogue;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "What is on sale, in the order of ids")
    PageView page(
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Locale locale) {
        return PageView.of(catalogue.page(cursor, limit), locale);
    }

    @GetMapping("/{skuId}")
    @PermitAll
    @Operation(summary = "One SKU with its price and stock")
    SkuView one(@PathVariable String skuId, Locale locale) {
        return SkuView.of(catalogue.offer(skuId), locale);
    }

    @PostMapping
    @RolesAllowed("MERCHANT")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put a SKU on sale; needs Idempotency-Key")
    ResponseEntity<SkuView> add(
            Caller caller,
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number,
            @Valid @RequestBody SkuRequest request,
            Locale locale) {
        var merchant = caller.merchant().orElseThrow(() -> new AccessDeniedException("No merchant"));
        var skuId = request.skuId() == null ? "SKU-" + number : request.skuId();
        var nameEn = request.nameEn() == null ? request.name() : request.nameEn();
        var price = Money.of(request.unitPrice().minor(), request.unitPrice().currency());
        addSku.add(new Sku(skuId, merchant, request.name(), nameEn), price, request.stock(), number);
        var location = URI.create("/api/v1/skus/" + skuId);
        return ResponseEntity.created(location).body(SkuView.of(catalogue.offer(skuId), locale));
    }
}
