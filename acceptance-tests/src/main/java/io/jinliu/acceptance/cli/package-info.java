/** The programs of this module as commands of ./jinliu. */
@NullMarked
package io.jinliu.acceptance.cli;

import org.jspecify.annotations.NullMarked;
