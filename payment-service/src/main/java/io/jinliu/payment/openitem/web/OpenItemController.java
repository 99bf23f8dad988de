package io.jinliu.payment.openitem.web;

import io.jinliu.common.security.Caller;
import io.jinliu.payment.openitem.HandleItem;
import io.jinliu.payment.openitem.Kind;
import io.jinliu.payment.openitem.OpenItem.How;
import io.jinliu.payment.openitem.ReadItems;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/open-items")
class OpenItemController {

    private final ReadItems readItems;
    private final HandleItem handleItem;

    OpenItemController(ReadItems readItems, HandleItem handleItem) {
        this.readItems = readItems;
        this.handleItem = handleItem;
    }

    @GetMapping
    @RolesAllowed({"FINANCE", "OPERATOR"})
    @Operation(summary = "Everything that waits for a person, what is due first before the rest")
    ItemList list(
            @RequestParam Optional<Kind> kind,
            @RequestParam Optional<String> owner,
            @RequestParam(defaultValue = "false") boolean overdue) {
        return new ItemList(readItems.list(kind, owner, overdue).stream()
                .map(OpenItemView::of)
                .toList());
    }

    @PostMapping("/{itemNo}/take")
    @RolesAllowed({"FINANCE", "OPERATOR"})
    @Operation(summary = "Become the owner of an item, also of one that somebody else has")
    OpenItemView take(Caller caller, @PathVariable String itemNo) {
        return OpenItemView.of(handleItem.take(ItemNo.parse(itemNo), caller.id()));
    }

    @PostMapping("/{itemNo}/resolve")
    @RolesAllowed({"FINANCE", "OPERATOR"})
    @Operation(summary = "End an item of yours by an explanation; what moves money ends by its own command")
    OpenItemView resolve(Caller caller, @PathVariable String itemNo, @Valid @RequestBody Resolution request) {
        return OpenItemView.of(handleItem.resolve(ItemNo.parse(itemNo), request.how(), request.note(), caller.id()));
    }

    record ItemList(List<OpenItemView> items) {}

    record Resolution(
            @NotNull How how,

            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,200}") String note) {

        @AssertTrue(message = "only its feature finishes an item") boolean isPersonal() {
            return how != How.FINISHED;
        }
    }
}
