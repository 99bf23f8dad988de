/** Bytes in and bytes out: requests, replies, JSON, forms and signatures. It knows no channel and no socket. */
@NullMarked
package io.jinliu.simulator.wire;

import org.jspecify.annotations.NullMarked;
