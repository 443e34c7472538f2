// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retranslation.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace ui {

namespace {

/// Says a widget's words anew in each language. Lives with the widget, on the GUI thread.
class Retranslator : public QObject {
public:
    Retranslator(QWidget *widget, std::function<void()> say)
        : QObject(widget)
        , m_say(std::move(say))
    {
        widget->installEventFilter(this);
        m_say();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange) {
            m_say();
        }
        return false;
    }

private:
    std::function<void()> m_say;
};

} // namespace

void sayNowAndAnew(QWidget *widget, std::function<void()> say)
{
    new Retranslator(widget, std::move(say));
}

} // namespace ui
