package io.jinliu.common.it;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a parcel costs: a number in, money out. */
@RestController
class PostageController {

    @GetMapping("/api/v1/parcels/{number}")
    @RolesAllowed("BUYER")
    Postage postage(Caller caller, @PathVariable ParcelNo number) {
        return new Postage(Long.toString(number.value()), Money.cny(caller.id().length()));
    }

    record ParcelNo(long value) {

        static ParcelNo valueOf(String text) {
            return new ParcelNo(Long.parseLong(text));
        }
    }

    record Postage(String parcelNo, Money due) {}
}
