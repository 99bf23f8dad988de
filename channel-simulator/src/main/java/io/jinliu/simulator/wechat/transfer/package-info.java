/** Money WeChat Pay sends to people for the merchant: single bills a payee confirms, and the older batches. */
@NullMarked
package io.jinliu.simulator.wechat.transfer;

import org.jspecify.annotations.NullMarked;
