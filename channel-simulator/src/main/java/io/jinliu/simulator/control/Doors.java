package io.jinliu.simulator.control;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.channel.ChannelDesk;
import io.jinliu.simulator.channel.Desks;
import io.jinliu.simulator.channel.Payer;
import io.jinliu.simulator.channel.PayerRefused;
import io.jinliu.simulator.fault.Faults;
import io.jinliu.simulator.wire.NotAnObject;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.util.Map;

/** The simulator's own HTTP: what no real channel offers. */
public final class Doors {

    private final BookDoor books;
    private final PayerDoor payers;
    private final RefundDoor refunds;
    private final SplitDoor splits;
    private final PayeeDoor payees;
    private final MerchantDoor merchants;
    private final FaultDoor faults;
    private final PayPage pages;

    public Doors(Book book, Faults faults, Payer payer, Desks desks, Map<Channel, ChannelDesk> channels, Times times) {
        this.books = new BookDoor(book, new SplitRows(book, desks.splits().rules()), times);
        this.payers = new PayerDoor(payer, desks.till(), new ComplaintDoor(desks.complaints()));
        this.refunds = new RefundDoor(desks.refunds());
        this.splits = new SplitDoor(desks.splits(), desks.returns());
        this.payees = new PayeeDoor(desks.transfers(), desks.merchant());
        this.merchants = new MerchantDoor(desks.merchant());
        this.faults = new FaultDoor(faults);
        this.pages = new PayPage(book, payer, channels, times);
    }

    public Reply answer(Request request) {
        try {
            return opened(request);
        } catch (DoorRefusal refusal) {
            return refusal.reply();
        } catch (PayerRefused refused) {
            return DoorRefusal.reply(refused.status(), refused.code(), String.valueOf(refused.getMessage()));
        } catch (NotAnObject malformed) {
            return DoorRefusal.invalid("The body must be a JSON object").reply();
        }
    }

    private Reply opened(Request request) {
        var pieces = request.segments();
        return switch (pieces.getFirst()) {
            case "book" -> books.answer(request, pieces);
            case "payer" -> payers.answer(request, pieces);
            case "refunds" -> refunds.answer(request, pieces);
            case "splits" -> splits.answer(request, pieces);
            case "payee" -> payees.answer(request, pieces);
            case "merchant" -> merchants.answer(request, pieces);
            case "faults" -> faults.answer(request);
            case "pay" -> pages.answer(request, pieces);
            case String _ -> throw DoorRefusal.nothingHere();
        };
    }
}
