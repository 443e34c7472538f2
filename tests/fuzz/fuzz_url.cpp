// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/filename.h"
#include "app/engine/redirect.h"
#include "tests/fuzz/fuzzing.h"

using namespace Qt::StringLiterals;
using namespace engine;
using fuzzing::hold;

namespace {

void holdSecrets(const QUrl &from, const Hop &hop)
{
    const QList<HeaderField> all { { "Authorization", "planted" }, { "Cookie", "planted" },
        { "Referer", from.toEncoded(QUrl::RemoveFragment) + "?planted" }, { "Accept", "*/*" } };
    const QList<HeaderField> kept = fieldsForHop(all, from, hop.url);
    for (const HeaderField &field : kept) {
        hold(hop.isSameOrigin || !field.value.contains("planted"), "I5: secrets stay at home");
        hold(!field.value.contains('\n') && !field.value.contains('\r'), "a field is one line");
    }
}

} // namespace

/// The first line is a link, the second a type, the others what Location says.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<QByteArray> lines = fuzzing::linesOf(fuzzing::bytesOf(data, size), 3);
    const QUrl from = QUrl::fromEncoded(lines.at(0), QUrl::TolerantMode);
    const QString type = QString::fromLatin1(lines.at(1));
    fuzzing::holdHarmless(chooseFileName({ {}, {}, from, type }));
    const Result<Hop> hop = nextHop(from, lines.at(2).split('\n'));
    if (!hop) {
        const ErrorKind kind = hop.error().kind;
        hold(kind == ErrorKind::BadRedirect || kind == ErrorKind::InsecureRedirect, "its reason");
        return 0;
    }
    const QUrl &to = hop.value().url;
    hold(to.isValid() && (to.scheme() == u"http"_s || to.scheme() == u"https"_s), "F48: http only");
    hold(from.scheme() != u"https"_s || to.scheme() == u"https"_s, "F47: never less secure");
    hold(!to.host().isEmpty() && to.userInfo().isEmpty(), "a host, and nobody signed in");
    const QByteArray encoded = to.toEncoded();
    hold(std::none_of(encoded.begin(), encoded.end(),
             [](char c) { return static_cast<uchar>(c) <= 0x20 || static_cast<uchar>(c) >= 0x7f; }),
        "F50: what goes over the wire is encoded");
    hold(hop.value().isSameOrigin == isSameOrigin(from, to), "one notion of an origin");
    const Result<Hop> again = nextHop(to, { encoded });
    hold(again && again.value().url.toEncoded() == encoded && again.value().isSameOrigin,
        "a link leads to itself");
    holdSecrets(from, hop.value());
    fuzzing::holdHarmless(chooseFileName({ {}, {}, to, type }));
    return 0;
}
