package dateline.deploy.standalone.chaos;

import java.io.IOException;

/** Signals of the operating system that Java has no word for. */
enum Signal {
    STOP,
    CONT,
    KILL,
    TERM;

    /** Sends it; a process that has ended meanwhile is none the worse. */
    void send(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("cannot send " + this + " to " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
