package io.jinliu.payment.storedvalue.web;

import io.jinliu.common.security.Caller;
import io.jinliu.payment.storedvalue.Mailbox;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stands for the buyer's telephone; a playground's only, for a token must not be able to read its own second factor. */
@RestController
@Profile("local | test")
class MailboxController {

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/api/v1/messages")
    @RolesAllowed("BUYER")
    @Operation(summary = "What was sent to your telephone, newest first; in a playground only")
    MessageList mine(Caller caller) {
        return new MessageList(
                mailbox.of(caller.id()).stream().map(MessageView::of).toList());
    }

    record MessageList(List<MessageView> messages) {}

    record MessageView(String text, OffsetDateTime at) {

        static MessageView of(Mailbox.Message message) {
            return new MessageView(message.text(), message.at().atOffset(ZoneOffset.UTC));
        }
    }
}
