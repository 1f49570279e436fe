package dateline.deploy.standalone;

import dateline.deploy.standalone.letters.LetterId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Says how an id is written where one is not. */
final class LetterIdConverter implements ITypeConverter<LetterId> {
    @Override
    public LetterId convert(String value) {
        try {
            return LetterId.of(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
