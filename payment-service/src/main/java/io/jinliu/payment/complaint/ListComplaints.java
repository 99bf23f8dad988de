package io.jinliu.payment.complaint;

import io.jinliu.common.job.Job;
import io.jinliu.common.sharding.Database;
import io.jinliu.payment.channel.ComplaintAnswer.Told;
import io.jinliu.payment.channel.ComplaintChannel;
import io.jinliu.payment.channel.ComplaintChannel.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks a channel to tell of complaints, and for all of the last days, so that one whose notice was lost is found before
 * its day is over.
 */
@Component
class ListComplaints implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ListComplaints.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 7;
    private static final int MOST = 10_000;

    private final Complaints complaints;
    private final ComplaintChannels channels;
    private final HearComplaint hear;
    private final ComplaintSettings settings;
    private final Clock clock;

    ListComplaints(
            Complaints complaints,
            ComplaintChannels channels,
            HearComplaint hear,
            ComplaintSettings settings,
            Clock clock) {
        this.complaints = complaints;
        this.channels = channels;
        this.hear = hear;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "list-complaints";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** A channel is no database's: the first one's run asks for all. */
    @Override
    public void run(Database database) {
        if (database.index() == 0) {
            channels.all().forEach(this::listWhenDue);
        }
    }

    void listWhenDue(ComplaintChannel channel) {
        var now = clock.instant();
        var last = complaints.listedAt(channel.name());
        if (last.filter(at -> at.plus(settings.listEvery()).isAfter(now)).isEmpty() && list(channel, now)) {
            complaints.listed(channel.name(), now);
        }
    }

    private boolean list(ComplaintChannel channel, Instant now) {
        if (!(channel.listen() instanceof Told)) {
            LOG.warn("{} does not say that it will tell of complaints; its list does", channel.name());
        }
        var today = LocalDate.ofInstant(now, CHINA);
        int offset = 0;
        while (offset < MOST) {
            if (!(channel.list(today.minusDays(DAYS), today, offset) instanceof Told<Page> told)) {
                LOG.warn("{} does not list complaints now; it will be asked again", channel.name());
                return false;
            }
            var page = told.what();
            page.complaints().forEach(complaint -> hear.listed(channel.name(), complaint));
            offset += page.complaints().size();
            if (page.complaints().isEmpty() || offset >= page.total()) {
                return true;
            }
        }
        return true;
    }
}
