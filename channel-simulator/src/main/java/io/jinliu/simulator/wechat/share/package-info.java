/** WeChat Pay's profit sharing: receivers, splits of payments, and what comes back. */
@NullMarked
package io.jinliu.simulator.wechat.share;

import org.jspecify.annotations.NullMarked;
