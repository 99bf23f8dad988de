/** WeChat Pay's complaints of payers: asked about, answered, completed, and told of. */
@NullMarked
package io.jinliu.simulator.wechat.complaint;

import org.jspecify.annotations.NullMarked;
