package io.jinliu.payment.merchant;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a merchant his apps and takes them out of use. */
@Service
public class OwnApps {

    private final Apps apps;
    private final Audit audit;

    OwnApps(Apps apps, Audit audit) {
        this.apps = apps;
        this.audit = audit;
    }

    public List<App> list(String merchant) {
        return apps.of(merchant);
    }

    /** @throws UnknownApp if there is none of that merchant */
    public App read(String merchant, long appNo) {
        return apps.find(appNo)
                .filter(app -> app.merchant().equals(merchant) && !app.revoked())
                .orElseThrow(UnknownApp::new);
    }

    /**
     * The app signs nothing any more, from now on and for good.
     *
     * @throws UnknownApp if there is none of that merchant
     */
    @Transactional
    public void revoke(String merchant, long appNo) {
        if (apps.revoke(read(merchant, appNo).revoke())) {
            audit.record(Slot.ofNumber(appNo), "app.revoked", Long.toString(appNo), "");
        }
    }
}
