/** How the command line and the platform's process talk: a small door on loopback. */
@NullMarked
package io.jinliu.platform.control;

import org.jspecify.annotations.NullMarked;
