/** WeChat Pay API v3 as the merchant sees it. */
@NullMarked
package io.jinliu.simulator.wechat;

import org.jspecify.annotations.NullMarked;
