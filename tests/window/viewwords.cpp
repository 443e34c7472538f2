// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pseudotranslator.h"
#include "tests/support/viewsample.h"
#include "tests/window/viewfaults.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace viewfaults {
namespace {

constexpr int kMostRowsRead = 40;

/// What is the same in every language.
const QList<QRegularExpression> &namesOfNoLanguage()
{
    static const QList<QRegularExpression> all {
        QRegularExpression(u"\\w+://\\S*"_s), // links
        QRegularExpression(u"(~|/)[\\w./~ -]*/[\\w.~-]*"_s), // folders
        QRegularExpression(u"[\\w*-]+(\\.[\\w*-]+)+"_s), // files and hosts
        QRegularExpression(u"\\b(Ctrl|Shift|Alt|Meta)(\\+\\S+)*"_s), // keys
        QRegularExpression(u"\\b(\\w+day, )?\\d+ \\w+ \\d{4}\\b"_s), // dates, by the system
        QRegularExpression(u"\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(\\w*day)?\\b"_s),
        QRegularExpression(u"\\b\\w+/[\\w.+-]+"_s), // types of files
        QRegularExpression(u"\\b[0-9a-f]+:[0-9a-f:]+"_s), // addresses
        QRegularExpression(u"\\b\\w+=\\w+"_s), // cookies
        QRegularExpression(u"\\b[a-z]+:\u200e"_s), // what a search is typed with
        QRegularExpression(u"\\blocalhost\\b"_s),
        QRegularExpression(u"\\b(AM|PM|UTC)\\b"_s),
        QRegularExpression(u"\\b(Del|Return|Enter|Space|Home|End|Up|Down|F\\d+)\\b"_s),
    };
    return all;
}

/// Where what is shown is not Bobbin's own words.
struct Foreign {
    const char *widget;
    const char *why;
};

constexpr Foreign kForeign[] {
    { "language", "each language is called what its speakers call it" },
    { "advancedTable", "keys and values as they are in the file" },
    { "importChanges", "keys and values as they are in the file" },
    { "importRefused", "keys as they are in the file" },
    { "factServer", "in the server's own words" },
    { "historyTree", "fields as they were sent" },
    { "grabTable", "what the page says of its links" },
    { "requestHeaders", "an example, as it is sent" },
    { "headersEdit", "an example, as it is sent" },
    { "requestLogin", "an example, as it is sent" },
    { "grabHow", "a recipe is called as its file says" },
};

bool isForeign(const QWidget &widget)
{
    return std::any_of(std::begin(kForeign), std::end(kForeign),
        [&](const Foreign &each) { return widget.objectName() == QLatin1StringView(each.widget); });
}

/// Headings, and what is below them where it is Bobbin's.
QStringList textsOfModel(const QAbstractItemView &view)
{
    QStringList texts;
    const QAbstractItemModel *model = view.model();
    if (model == nullptr) {
        return texts;
    }
    for (int column = 0; column < model->columnCount(); ++column) {
        texts += model->headerData(column, Qt::Horizontal).toString();
        const int rows = isForeign(view) ? 0 : std::min(model->rowCount(), kMostRowsRead);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = model->index(row, column, view.rootIndex());
            texts += index.data().toString();
            texts += index.data(Qt::ToolTipRole).toString();
            texts += index.data(Qt::AccessibleTextRole).toString();
        }
    }
    return texts;
}

QStringList textsOfFields(const QWidget &widget)
{
    QStringList texts;
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget)) {
        texts += edit->placeholderText();
    }
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget)) {
        texts += edit->placeholderText();
    }
    if (const auto *box = qobject_cast<const QSpinBox *>(&widget)) {
        texts += { box->prefix(), box->suffix(), box->specialValueText() };
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i) {
            texts += box->itemText(i);
        }
    }
    return texts;
}

/// Everything that \a widget says to the eye or to a screen reader.
QStringList textsOf(const QWidget &widget)
{
    QStringList texts { widget.windowTitle(), widget.accessibleName(), widget.toolTip(),
        widget.accessibleDescription() };
    if (!isForeign(widget)) {
        texts += textsOfFields(widget);
    }
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (label != nullptr && !isForeign(widget)) {
        texts += label->text();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        texts += button->text();
    }
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget)) {
        texts += group->title();
    }
    if (const auto *bar = qobject_cast<const QProgressBar *>(&widget)) {
        texts += bar->isTextVisible() ? bar->text() : QString();
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            texts += tabs->tabText(i);
        }
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (view != nullptr && qobject_cast<const QHeaderView *>(view) == nullptr) {
        texts += textsOfModel(*view); // a table's headings are among them
    }
    if (const auto *menu = qobject_cast<const QMenu *>(&widget)) {
        for (const QAction *action : menu->actions()) {
            texts += { action->text(), action->toolTip(), action->iconText() };
        }
    }
    return texts;
}

/// Without what is of no language; what is left is to have no letters.
QString strangeWords(QString text)
{
    text = support::untranslatedPart(text);
    for (const QLatin1StringView name :
        { support::kSampleQueue, support::kSampleBatch, support::kSampleNote }) {
        text.remove(name);
    }
    for (const QRegularExpression &name : namesOfNoLanguage()) {
        text.remove(name);
    }
    static const QRegularExpression word(u"\\p{L}{2,}"_s);
    return word.match(text).hasMatch() ? text.trimmed() : QString();
}

} // namespace

QString placeOf(const QWidget &widget)
{
    QStringList way { QString::fromLatin1(widget.metaObject()->className()) + u' '
        + widget.objectName() };
    for (const QWidget *up = widget.parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (!up->objectName().isEmpty() && !up->objectName().startsWith("qt_"_L1)) {
            way.append(up->objectName());
        }
        if (up->isWindow()) {
            break;
        }
    }
    return way.join(u" in "_s);
}

QList<QWidget *> visibleWidgets(QWidget &root)
{
    QList<QWidget *> all { &root };
    for (QWidget *each : root.findChildren<QWidget *>()) {
        if (each->isVisible() && each->window() == root.window()) {
            all.append(each);
        }
    }
    return all;
}

QStringList untranslated(QWidget &root)
{
    QStringList faults;
    for (const QWidget *widget : visibleWidgets(root)) {
        for (const QString &text : textsOf(*widget)) {
            const QString strange = strangeWords(text);
            if (!strange.isEmpty()) {
                faults.append(u"“%1” of %2"_s.arg(strange, placeOf(*widget)));
            }
        }
    }
    faults.removeDuplicates();
    return faults;
}

QStringList unheard(QWidget &root)
{
    QStringList faults;
    for (const QWidget *widget : visibleWidgets(root)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isText = label != nullptr && !label->text().isEmpty();
        if (isText && !label->accessibleName().isEmpty()
            && !label->accessibleName().contains(label->text())) {
            faults.append(u"“%1” of %2"_s.arg(label->text(), placeOf(*label)));
        }
    }
    return faults;
}

} // namespace viewfaults
