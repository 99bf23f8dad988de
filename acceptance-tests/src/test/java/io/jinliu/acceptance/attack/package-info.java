/** What is tried against us, through the doors that anybody has, and with the channels' own keys; docs/attacks.md numbers it. */
@NullMarked
package io.jinliu.acceptance.attack;

import org.jspecify.annotations.NullMarked;
