// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabwords.h"

#include "ui/emptyhint.h"
#include "ui/grabmodel.h"
#include "ui/grabwindow.h"
#include "ui/linkrows.h"

#include <QKeySequence>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString whyNothingMatches(const GrabModel &model)
{
    const QString problem = expressionProblem(model.criteria());
    if (!problem.isEmpty()) {
        return GrabWindow::tr("This is no regular expression: %1").arg(problem);
    }
    return model.isTooSlow()
        ? GrabWindow::tr("This regular expression takes too long. Try a simpler one.")
        : GrabWindow::tr("None of the links matches the search and the filters above.");
}

} // namespace

QStringList lastRemarks(const QStringList &remarks, qsizetype most)
{
    QStringList last;
    for (auto remark = remarks.rbegin(); remark != remarks.rend() && last.size() < most; ++remark) {
        if (remark->isEmpty()) {
            break;
        }
        if (!last.contains(*remark)) {
            last.prepend(*remark);
        }
    }
    return last;
}

QString foundRemark(const links::FoundLinks &found, const QUrl &page)
{
    if (!found.unread.isEmpty()) {
        return unreadSentence(found);
    }
    if (found.links.isEmpty()) {
        return GrabWindow::tr("There is no link in %1.").arg(page.toDisplayString());
    }
    return found.isCut
        ? GrabWindow::tr("%1 is too long: the rest of it was left out.").arg(page.toDisplayString())
        : QString();
}

QString pasteRemark(const links::FoundLinks &found, bool isAnyLink)
{
    if (!found.unread.isEmpty()) {
        return unreadSentence(found);
    }
    if (!isAnyLink) {
        return GrabWindow::tr("There is no link in what was pasted.");
    }
    return found.isCut ? GrabWindow::tr("What was pasted is too long: the rest of it was left out.")
                       : QString();
}

QString countWords(const GrabModel &model)
{
    const GrabCriteria &criteria = model.criteria();
    const bool isBounded = criteria.least >= 0 || criteria.most >= 0;
    const auto unknown = static_cast<int>(isBounded ? model.unknownCount() : 0);
    const QString counts = GrabWindow::tr("%1 found, %2 shown, %3 chosen")
                               .arg(model.foundCount())
                               .arg(model.rowCount())
                               .arg(model.chosenCount());
    if (model.foundCount() == 0) {
        return {};
    }
    return unknown == 0
        ? counts
        : GrabWindow::tr("%1; %Ln of unknown size are kept", "", unknown).arg(counts);
}

void sayWhyEmpty(EmptyHint &hint, const GrabModel &model, bool isRunning)
{
    if (model.rowCount() > 0 || isRunning || !model.isSettled()) {
        hint.hideHint();
    } else if (model.foundCount() > 0) {
        hint.showHint(u"search"_s, GrabWindow::tr("Nothing found"), whyNothingMatches(model));
    } else {
        const QString keys = QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText);
        hint.showHint(u"drop"_s, GrabWindow::tr("Type an address above or drop files here"),
            //: %1: Ctrl+V
            GrabWindow::tr("Bobbin reads pages, albums, feeds and lists, and shows the links in "
                           "them for you to choose from. %1 takes what was copied.")
                .arg(keys));
    }
}

} // namespace ui
