package io.strongroom.local;

import io.strongroom.local.stack.StackException;
import io.strongroom.local.stack.StackFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Lets one command at a time start or stop a stack; ends with the process. */
final class StackLock implements AutoCloseable {
    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StackException when another command is at work */
    static StackLock take(StackFolder folder) {
        try {
            var file = folder.create().state().create().data().resolve("lock");
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw busy(folder);
            }
            return new StackLock(channel);
        } catch (OverlappingFileLockException _) {
            throw busy(folder);
        } catch (IOException e) {
            throw new StackException("cannot lock " + folder.path(), e);
        }
    }

    private static StackException busy(StackFolder folder) {
        return new StackException("another command is starting or stopping the stack of " + folder.path());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackException("cannot unlock the stack", e);
        }
    }
}
