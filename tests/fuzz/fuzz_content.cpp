// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/piecehashes.h"
#include "app/links/curlcommand.h"
#include "app/links/links.h"
#include "app/links/recipe.h"
#include "tests/fuzz/fuzzing.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace links;
using fuzzing::hold;

namespace {

const QUrl kBase(u"https://base.example/dir/page?query=planted"_s);

void holdSound(const FoundLinks &found)
{
    QSet<QUrl> seen;
    for (const FoundLink &link : found.links) {
        hold(link.name.size() <= 255 && link.title.size() <= 255 && link.text.size() <= 2000,
            "what is told has its limits");
        hold(link.size >= -1, "a size is bytes, or unknown");
        const engine::PieceHashes pieces = engine::unpacked(link.pieces);
        hold(link.pieces.isEmpty() || (!pieces.isEmpty() && pieces.count() <= engine::kMostPieces),
            "pieces that can be read, or none");
        hold(pieces.isEmpty() || link.size < 0 || pieces.fits(link.size), "pieces of that size");
        hold(link.folder.isEmpty() || link.place == LinkPlace::List, "only lists wish for folders");
        if (link.problem != LinkProblem::None) {
            hold(link.url.isEmpty(), "what is no link has none");
            continue;
        }
        const QString scheme = link.url.scheme();
        hold(scheme == u"http"_s || scheme == u"https"_s, "H33: http only");
        hold(!link.url.host().isEmpty() && !link.url.hasFragment(), "a host, and no fragment");
        hold(!seen.contains(link.url), "each link once");
        seen.insert(link.url);
        for (const QUrl &mirror : link.mirrors) {
            hold(mirror.scheme().startsWith(u"http"_s) && mirror != link.url, "H30: mirrors too");
        }
    }
    hold(found.nextPage.isEmpty() || found.nextPage.scheme().startsWith(u"http"_s), "H33: http");
}

} // namespace

/// The first line is a file's name, the second a type, the rest what is in it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<QByteArray> lines = fuzzing::linesOf(fuzzing::bytesOf(data, size), 3);
    const QByteArray content = lines.at(2);
    holdSound(fromContent(
        content, QString::fromLatin1(lines.at(1)), QString::fromLatin1(lines.at(0)), kBase));
    holdSound(fromPasted(QString::fromUtf8(content)));
    RecipeProblem problem;
    if (const auto recipe = readRecipe(content, &problem)) {
        hold(problem.kind == RecipeProblem::Kind::None, "a recipe has no problem");
        matchRecipe(*recipe, kBase);
        holdSound(applyRecipe(*recipe, kBase, content, kBase));
    } else {
        hold(problem.kind != RecipeProblem::Kind::None, "what is no recipe has one");
    }
    if (const auto selector = Selector::fromText(QString::fromUtf8(lines.at(1)))) {
        PageSelectors selectors;
        selectors.links = *selector;
        holdSound(fromHtml(content, kBase, selectors));
    }
    return 0;
}
